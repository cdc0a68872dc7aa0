resource "kubernetes_network_policy" "a" {
  spec {
    ingress {
      from {
        ip_block {
          # ruleid: tf-k8s-network-policy-open
          cidr = "0.0.0.0/0"
        }
      }
    }
  }
}

resource "kubernetes_network_policy_v1" "b" {
  spec {
    egress {
      to {
        ip_block {
          # ruleid: tf-k8s-network-policy-open
          cidr = "::/0"
        }
      }
    }
  }
}

resource "kubernetes_network_policy" "c" {
  spec {
    ingress {
      from {
        ip_block {
          # ok: tf-k8s-network-policy-open
          cidr = "10.0.0.0/8"
        }
      }
    }
  }
}

resource "kubernetes_network_policy" "d" {
  spec {
    ingress {
      from {
        ip_block {
          # ok: tf-k8s-network-policy-open
          cidr = var.office
        }
      }
    }
  }
}
