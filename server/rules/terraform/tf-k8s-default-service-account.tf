resource "kubernetes_role_binding" "a" {
  metadata {
    name = "orders"
  }
  subject {
    kind = "ServiceAccount"
    # ruleid: tf-k8s-default-service-account
    name = "default"
    namespace = "shop"
  }
}

resource "kubernetes_service_account" "b" {
  metadata {
    # ruleid: tf-k8s-default-service-account
    name = "default"
  }
  automount_service_account_token = true
}

resource "kubernetes_role_binding" "c" {
  metadata {
    name = "orders"
  }
  subject {
    kind = "ServiceAccount"
    # ok: tf-k8s-default-service-account
    name = "orders"
    namespace = "shop"
  }
}

resource "kubernetes_service_account" "d" {
  metadata {
    # ok: tf-k8s-default-service-account
    name = "default"
  }
  automount_service_account_token = false
}
