resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        # ruleid: tf-k8s-run-as-root
        run_as_user = 0
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
        # ruleid: tf-k8s-run-as-root
        run_as_non_root = false
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
        # ok: tf-k8s-run-as-root
        run_as_user = 10001
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
        # ok: tf-k8s-run-as-root
        run_as_non_root = true
      }
    }
  }
}
