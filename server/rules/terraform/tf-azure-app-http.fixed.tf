# ruleid: tf-azure-app-http
resource "azurerm_linux_web_app" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  https_only = true
}

resource "azurerm_linux_web_app" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-app-http
  https_only = true
}

resource "azurerm_linux_web_app" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-app-http
  https_only = true
}

resource "azurerm_linux_web_app" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-app-http
  https_only = var.https_only
}
