# ruleid: tf-azure-storage-public-allowed
resource "azurerm_storage_account" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
}

resource "azurerm_storage_account" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-storage-public-allowed
  allow_nested_items_to_be_public = true
}

resource "azurerm_storage_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-storage-public-allowed
  allow_nested_items_to_be_public = false
}

resource "azurerm_storage_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-storage-public-allowed
  allow_nested_items_to_be_public = var.allow_nested_items_to_be_public
}
