resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    # ruleid: tf-k8s-security-context-missing
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
    # ruleid: tf-k8s-security-context-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      port {
        container_port = 8080
      }
    }
  }
}

resource "kubernetes_pod" "third" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-security-context-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        run_as_non_root = true
      }
    }
  }
}

resource "kubernetes_pod" "fourth" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-security-context-missing
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        capabilities {
          drop = ["ALL"]
        }
      }
    }
  }
}
