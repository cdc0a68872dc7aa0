resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        capabilities {
          # ruleid: tf-k8s-capabilities
          add = ["SYS_ADMIN"]
        }
      }
    }
  }
}

resource "kubernetes_pod_v1" "second" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        capabilities {
          drop = ["ALL"]
          # ruleid: tf-k8s-capabilities
          add = ["NET_BIND_SERVICE", "NET_RAW"]
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
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        capabilities {
          # ok: tf-k8s-capabilities
          add = ["NET_BIND_SERVICE"]
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
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        capabilities {
          # ok: tf-k8s-capabilities
          drop = ["ALL"]
        }
      }
    }
  }
}
