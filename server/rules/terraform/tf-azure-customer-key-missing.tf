# ruleid: tf-azure-customer-key-missing
resource "azurerm_cosmosdb_account" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
}

# ruleid: tf-azure-customer-key-missing
resource "azurerm_data_factory" "reports" {
  name     = "events"
  location = var.location
}

resource "azurerm_cosmosdb_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-customer-key-missing
  key_vault_key_id = azurerm_key_vault_key.shop.id
}

resource "azurerm_cosmosdb_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-customer-key-missing
  key_vault_key_id = var.key_vault_key_id
}
