# ruleid: tf-azure-app-client-certificate
resource "azurerm_app_service" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  client_cert_enabled = true
}

resource "azurerm_app_service" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-app-client-certificate
  client_cert_enabled = true
}

resource "azurerm_app_service" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-app-client-certificate
  client_cert_enabled = true
}

resource "azurerm_app_service" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-app-client-certificate
  client_cert_enabled = var.client_cert_enabled
}
