# ruleid: tf-azure-aks-public-api
resource "azurerm_kubernetes_cluster" "orders" {
  name       = "shop"
  dns_prefix = "shop"
  private_cluster_enabled = true
}

resource "azurerm_kubernetes_cluster" "reports" {
  name       = "shop"
  dns_prefix = "shop"
  # ruleid: tf-azure-aks-public-api
  private_cluster_enabled = true
}

resource "azurerm_kubernetes_cluster" "customers" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-public-api
  private_cluster_enabled = true
}

resource "azurerm_kubernetes_cluster" "shared" {
  name       = "shop"
  dns_prefix = "shop"
  # ok: tf-azure-aks-public-api
  private_cluster_enabled = var.private_cluster_enabled
}
