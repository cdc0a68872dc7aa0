resource "kubernetes_cluster_role" "a" {
  metadata {
    name = "admin"
  }
  rule {
    api_groups = [""]
    resources  = ["pods"]
    # ruleid: tf-k8s-role-wildcard
    verbs      = ["*"]
  }
}

resource "kubernetes_role_v1" "b" {
  metadata {
    name = "reader"
  }
  rule {
    api_groups = [""]
    # ruleid: tf-k8s-role-wildcard
    resources  = ["*"]
    verbs      = ["get", "list"]
  }
}

resource "kubernetes_cluster_role" "c" {
  metadata {
    name = "pods"
  }
  rule {
    api_groups = [""]
    resources  = ["pods"]
    # ok: tf-k8s-role-wildcard
    verbs      = ["get", "list"]
  }
}

resource "kubernetes_role" "d" {
  metadata {
    name = "maps"
  }
  rule {
    api_groups = [""]
    # ok: tf-k8s-role-wildcard
    resources  = ["configmaps"]
    verbs      = ["get"]
  }
}
