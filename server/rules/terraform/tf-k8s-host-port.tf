resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"
      port {
        container_port = 8080
        # ruleid: tf-k8s-host-port
        host_port = 8080
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
      port {
        # ruleid: tf-k8s-host-port
        host_port = 443
        container_port = 8443
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
      port {
        # ok: tf-k8s-host-port
        container_port = 8080
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
      port {
        container_port = 8443
        # ok: tf-k8s-host-port
        host_port = 0
      }
    }
  }
}
