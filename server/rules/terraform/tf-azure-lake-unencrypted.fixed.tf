resource "azurerm_data_lake_store" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-lake-unencrypted
  encryption_state = "Enabled"
}

resource "azurerm_data_lake_store" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-lake-unencrypted
  encryption_state = "Enabled"
}

resource "azurerm_data_lake_store" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-lake-unencrypted
  encryption_state = "Enabled"
}

resource "azurerm_data_lake_store" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-lake-unencrypted
  encryption_state = var.encryption_state
}
