resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    container {
      name  = "orders"
      # ruleid: tf-k8s-untagged-image
      image = "registry.example.com/orders:latest"

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
      # ruleid: tf-k8s-untagged-image
      image = "nginx"

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
      # ok: tf-k8s-untagged-image
      image = "registry.example.com/orders:4.2"

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
      # ok: tf-k8s-untagged-image
      image = "registry.example.com/orders@sha256:0f2d1c4b8a"

    }
  }
}
