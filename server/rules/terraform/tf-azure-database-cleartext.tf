resource "azurerm_postgresql_server" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-database-cleartext
  ssl_enforcement_enabled = false
}

resource "azurerm_mysql_server" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-database-cleartext
  ssl_enforcement_enabled = false
}

resource "azurerm_postgresql_server" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-database-cleartext
  ssl_enforcement_enabled = true
}

resource "azurerm_postgresql_server" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-database-cleartext
  ssl_enforcement_enabled = var.ssl_enforcement_enabled
}
