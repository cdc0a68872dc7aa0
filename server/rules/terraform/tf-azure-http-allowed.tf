resource "azurerm_cdn_endpoint" "a" {
  name = "images"
  # ruleid: tf-azure-http-allowed
  is_http_allowed = true
}

resource "azurerm_spring_cloud_api_portal" "b" {
  name = "default"
  # ruleid: tf-azure-http-allowed
  https_only_enabled = false
}

resource "azurerm_cdn_endpoint" "c" {
  # ok: tf-azure-http-allowed
  is_http_allowed = false
}

resource "azurerm_spring_cloud_api_portal" "d" {
  # ok: tf-azure-http-allowed
  https_only_enabled = true
}
