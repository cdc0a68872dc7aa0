resource "azurerm_storage_container" "reports" {
  name                  = "invoices"
  storage_account_name = azurerm_storage_account.shop.name
  # ruleid: tf-azure-blob-public
  container_access_type = "private"
}

resource "azurerm_storage_container" "archive" {
  name                  = "invoices"
  storage_account_name = azurerm_storage_account.shop.name
  # ruleid: tf-azure-blob-public
  container_access_type = "private"
}

resource "azurerm_storage_container" "customers" {
  name                  = "invoices"
  storage_account_name = azurerm_storage_account.shop.name
  # ok: tf-azure-blob-public
  container_access_type = "private"
}

resource "azurerm_storage_container" "shared" {
  name                  = "invoices"
  storage_account_name = azurerm_storage_account.shop.name
  # ok: tf-azure-blob-public
  container_access_type = var.container_access_type
}
