resource "azurerm_network_watcher_flow_log" "reports" {
  name = "shop"
  # ruleid: tf-azure-network-watcher-off
  enabled = true
}

resource "azurerm_network_watcher_flow_log" "archive" {
  name = "shop"
  # ruleid: tf-azure-network-watcher-off
  enabled = true
}

resource "azurerm_network_watcher_flow_log" "customers" {
  name = "shop"
  # ok: tf-azure-network-watcher-off
  enabled = true
}

resource "azurerm_network_watcher_flow_log" "shared" {
  name = "shop"
  # ok: tf-azure-network-watcher-off
  enabled = var.enabled
}
