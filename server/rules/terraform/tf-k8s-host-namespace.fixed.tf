resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    # ruleid: tf-k8s-host-namespace
    host_network = false
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
    # ruleid: tf-k8s-host-namespace
    host_pid = false
    # ruleid: tf-k8s-host-namespace
    host_ipc = false
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"

    }
  }
}

resource "kubernetes_pod" "third" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-host-namespace
    host_network = false
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"

    }
  }
}

resource "kubernetes_pod" "fourth" {
  metadata {
    name = "orders"
  }
  spec {
    # ok: tf-k8s-host-namespace
    host_ipc = var.ipc
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"

    }
  }
}
