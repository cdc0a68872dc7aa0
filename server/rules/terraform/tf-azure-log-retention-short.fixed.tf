resource "azurerm_network_watcher_flow_log" "shop" {
  retention_policy {
    enabled = true
    # ruleid: tf-azure-log-retention-short
    days    = 90
  }
}

resource "azurerm_monitor_log_profile" "account" {
  retention_policy {
    # ruleid: tf-azure-log-retention-short
    days = 90
  }
}

resource "azurerm_network_watcher_flow_log" "office" {
  retention_policy {
    # ok: tf-azure-log-retention-short
    days = 180
  }
}

resource "azurerm_storage_management_policy" "shop" {
  retention_policy {
    # ok: tf-azure-log-retention-short
    days = 7
  }
}
