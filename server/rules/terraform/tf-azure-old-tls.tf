resource "azurerm_storage_account" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-old-tls
  min_tls_version = "TLS1_0"
}

resource "azurerm_mssql_server" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-old-tls
  min_tls_version = "1.1"
}

resource "azurerm_storage_account" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-old-tls
  min_tls_version = "TLS1_2"
}

resource "azurerm_storage_account" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-old-tls
  min_tls_version = var.min_tls_version
}
