resource "kubernetes_pod" "first" {
  metadata {
    name = "orders"
  }
  spec {
    volume {
      name = "docker"
      host_path {
        # ruleid: tf-k8s-host-path
        path = "/var/run/docker.sock"
      }
    }
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
    volume {
      name = "root"
      host_path {
        # ruleid: tf-k8s-host-path
        path = "/"
      }
    }
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
    volume {
      name = "data"
      host_path {
        # ok: tf-k8s-host-path
        path = "/srv/orders"
      }
    }
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
    volume {
      name = "docker"
      empty_dir {
        # ok: tf-k8s-host-path
        medium = "Memory"
      }
    }
    container {
      name  = "orders"
      image = "registry.example.com/orders:4.2"

    }
  }
}
