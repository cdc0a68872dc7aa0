resource "azurerm_mssql_firewall_rule" "all" {
  server_id        = azurerm_mssql_server.shop.id
  start_ip_address = "0.0.0.0"
  # ruleid: tf-azure-database-firewall-open
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "all" {
  start_ip_address = "0.0.0.0"
  # ruleid: tf-azure-database-firewall-open
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mssql_firewall_rule" "office" {
  start_ip_address = "198.51.100.1"
  # ok: tf-azure-database-firewall-open
  end_ip_address   = "198.51.100.9"
}

resource "azurerm_postgresql_firewall_rule" "azure" {
  start_ip_address = "0.0.0.0"
  # ok: tf-azure-database-firewall-open
  end_ip_address   = "0.0.0.0"
}
