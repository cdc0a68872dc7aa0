resource "azurerm_mssql_server" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-public-network-on
  public_network_access_enabled = true
}

resource "azurerm_postgresql_server" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-public-network-on
  public_network_access_enabled = true
}

resource "azurerm_mssql_server" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-public-network-on
  public_network_access_enabled = false
}

resource "azurerm_mssql_server" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-public-network-on
  public_network_access_enabled = var.public_network_access_enabled
}
