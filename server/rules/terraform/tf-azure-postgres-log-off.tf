resource "azurerm_postgresql_configuration" "connections" {
  name  = "log_connections"
  # ruleid: tf-azure-postgres-log-off
  value = "off"
}

resource "azurerm_postgresql_flexible_server_configuration" "checkpoints" {
  name  = "log_checkpoints"
  # ruleid: tf-azure-postgres-log-off
  value = "OFF"
}

resource "azurerm_postgresql_configuration" "on" {
  name  = "log_connections"
  # ok: tf-azure-postgres-log-off
  value = "on"
}

resource "azurerm_postgresql_configuration" "quotes" {
  name  = "backslash_quote"
  # ok: tf-azure-postgres-log-off
  value = "off"
}
