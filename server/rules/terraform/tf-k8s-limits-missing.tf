resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    # ruleid: tf-k8s-limits-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"

    }
  }
}

resource "kubernetes_pod_v1" "second" {
  metadata {
    name = "orders"
  }
  spec {
    # ruleid: tf-k8s-limits-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      resources {
        requests = {
          cpu = "250m"
        }
      }
    }
  }
}

resource "kubernetes_pod" "third" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-limits-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      resources {
        limits = {
          cpu    = "0.5"
          memory = "512Mi"
        }
      }
    }
  }
}

resource "kubernetes_pod" "fourth" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-limits-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      resources {
        limits = var.limits
      }
    }
  }
}
