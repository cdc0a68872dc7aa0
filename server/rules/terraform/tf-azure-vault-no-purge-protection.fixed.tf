# ruleid: tf-azure-vault-no-purge-protection
resource "azurerm_key_vault" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  purge_protection_enabled = true
}

resource "azurerm_key_vault" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-vault-no-purge-protection
  purge_protection_enabled = true
}

resource "azurerm_key_vault" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vault-no-purge-protection
  purge_protection_enabled = true
}

resource "azurerm_key_vault" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vault-no-purge-protection
  purge_protection_enabled = var.purge_protection_enabled
}
