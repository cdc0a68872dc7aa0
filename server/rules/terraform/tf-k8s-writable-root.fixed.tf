resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      security_context {
        # ruleid: tf-k8s-writable-root
        read_only_root_filesystem = true
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
        run_as_user = 1000
        # ruleid: tf-k8s-writable-root
        read_only_root_filesystem = true
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
        # ok: tf-k8s-writable-root
        read_only_root_filesystem = true
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
        # ok: tf-k8s-writable-root
        read_only_root_filesystem = var.read_only
      }
    }
  }
}
