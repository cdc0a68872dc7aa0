# ruleid: tf-azure-aks-logs-missing
resource "azurerm_kubernetes_cluster" "orders" {
  name       = "shop"
  dns_prefix = "shop"
}

# ruleid: tf-azure-aks-logs-missing
resource "azurerm_kubernetes_cluster" "reports" {
  name = "office"
}

resource "azurerm_kubernetes_cluster" "customers" {
  name       = "shop"
  dns_prefix = "shop"
  oms_agent {
    # ok: tf-azure-aks-logs-missing
    log_analytics_workspace_id = azurerm_log_analytics_workspace.shop.id
  }
}

resource "azurerm_kubernetes_cluster" "shared" {
  name       = "shop"
  dns_prefix = "shop"
  oms_agent {
    # ok: tf-azure-aks-logs-missing
    log_analytics_workspace_id = var.log_analytics_workspace_id
  }
}
