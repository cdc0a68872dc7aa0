# ruleid: tf-azure-aks-network-policy
resource "azurerm_kubernetes_cluster" "orders" {
  name       = "shop"
  dns_prefix = "shop"
}

# ruleid: tf-azure-aks-network-policy
resource "azurerm_kubernetes_cluster" "reports" {
  name = "office"
}

resource "azurerm_kubernetes_cluster" "customers" {
  name       = "shop"
  dns_prefix = "shop"
  network_profile {
    # ok: tf-azure-aks-network-policy
    network_policy = "calico"
  }
}

resource "azurerm_kubernetes_cluster" "shared" {
  name       = "shop"
  dns_prefix = "shop"
  network_profile {
    # ok: tf-azure-aks-network-policy
    network_policy = var.network_policy
  }
}
