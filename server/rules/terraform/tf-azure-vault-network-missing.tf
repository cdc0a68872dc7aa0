# ruleid: tf-azure-vault-network-missing
resource "azurerm_key_vault" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
}

# ruleid: tf-azure-vault-network-missing
resource "azurerm_key_vault" "reports" {
  name      = "keys"
  tenant_id = var.tenant
}

resource "azurerm_key_vault" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  network_acls {
    # ok: tf-azure-vault-network-missing
    default_action = "Deny"
  }
}

resource "azurerm_key_vault" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  network_acls {
    # ok: tf-azure-vault-network-missing
    default_action = "Deny"
  }
}
