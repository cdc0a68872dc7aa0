resource "azurerm_storage_account" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-default-network-open
  default_action = "Deny"
}

resource "azurerm_storage_account_network_rules" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-default-network-open
  default_action = "Deny"
}

resource "azurerm_storage_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-default-network-open
  default_action = "Deny"
}

resource "azurerm_storage_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-default-network-open
  default_action = var.default_action
}
