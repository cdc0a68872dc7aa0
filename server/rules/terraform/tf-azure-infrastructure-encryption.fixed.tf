resource "azurerm_storage_account" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-infrastructure-encryption
  infrastructure_encryption_enabled = true
}

resource "azurerm_postgresql_server" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-infrastructure-encryption
  infrastructure_encryption_enabled = true
}

resource "azurerm_storage_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-infrastructure-encryption
  infrastructure_encryption_enabled = true
}

resource "azurerm_storage_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-infrastructure-encryption
  infrastructure_encryption_enabled = var.infrastructure_encryption_enabled
}
