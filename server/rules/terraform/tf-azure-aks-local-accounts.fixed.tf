# ruleid: tf-azure-aks-local-accounts
resource "azurerm_kubernetes_cluster" "orders" {
  name       = "shop"
  dns_prefix = "shop"
  local_account_disabled = true
}

resource "azurerm_kubernetes_cluster" "reports" {
  name       = "shop"
  dns_prefix = "shop"
  # ruleid: tf-azure-aks-local-accounts
  local_account_disabled = true
}

resource "azurerm_kubernetes_cluster" "customers" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-local-accounts
  local_account_disabled = true
}

resource "azurerm_kubernetes_cluster" "shared" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-local-accounts
  local_account_disabled = var.local_account_disabled
}
