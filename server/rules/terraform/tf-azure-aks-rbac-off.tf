resource "azurerm_kubernetes_cluster" "reports" {
  name       = "shop"
  dns_prefix = "shop"
  # ruleid: tf-azure-aks-rbac-off
  role_based_access_control_enabled = false
}

resource "azurerm_kubernetes_cluster" "archive" {
  name       = "shop"
  dns_prefix = "shop"
  # ruleid: tf-azure-aks-rbac-off
  role_based_access_control_enabled = false
}

resource "azurerm_kubernetes_cluster" "customers" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-rbac-off
  role_based_access_control_enabled = true
}

resource "azurerm_kubernetes_cluster" "shared" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-rbac-off
  role_based_access_control_enabled = var.role_based_access_control_enabled
}
