resource "azurerm_mssql_server_security_alert_policy" "shop" {
  server_name = "shop"
  # ruleid: tf-azure-sql-alert-off
  state       = "Disabled"
}

resource "azurerm_mssql_server_security_alert_policy" "office" {
  server_name = "office"
  # ruleid: tf-azure-sql-alert-off
  state       = "Disabled"
}

resource "azurerm_mssql_server_security_alert_policy" "on" {
  # ok: tf-azure-sql-alert-off
  state = "Enabled"
}

resource "azurerm_mssql_server_security_alert_policy" "variable" {
  # ok: tf-azure-sql-alert-off
  state = var.state
}
