# ruleid: tf-azure-vault-no-expiry
resource "azurerm_key_vault_secret" "orders" {
  name         = "billing"
  key_vault_id = azurerm_key_vault.shop.id
}

# ruleid: tf-azure-vault-no-expiry
resource "azurerm_key_vault_key" "reports" {
  name = "orders"
}

resource "azurerm_key_vault_secret" "customers" {
  name         = "billing"
  key_vault_id = azurerm_key_vault.shop.id
  # ok: tf-azure-vault-no-expiry
  expiration_date = "2030-12-31T00:00:00Z"
}

resource "azurerm_key_vault_secret" "shared" {
  name         = "billing"
  key_vault_id = azurerm_key_vault.shop.id
  # ok: tf-azure-vault-no-expiry
  expiration_date = var.expiration_date
}
