resource "azurerm_storage_account" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-storage-http
  https_traffic_only_enabled = false
}

resource "azurerm_storage_account" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-storage-http
  https_traffic_only_enabled = false
}

resource "azurerm_storage_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-storage-http
  https_traffic_only_enabled = true
}

resource "azurerm_storage_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-storage-http
  https_traffic_only_enabled = var.https_traffic_only_enabled
}
