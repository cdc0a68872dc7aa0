resource "kubernetes_cluster_role_binding" "a" {
  metadata {
    name = "ci"
  }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    # ruleid: tf-k8s-cluster-admin
    name      = "cluster-admin"
  }
}

resource "kubernetes_role_binding_v1" "b" {
  role_ref {
    kind = "ClusterRole"
    # ruleid: tf-k8s-cluster-admin
    name = "cluster-admin"
  }
}

resource "kubernetes_cluster_role_binding" "c" {
  role_ref {
    kind = "ClusterRole"
    # ok: tf-k8s-cluster-admin
    name = "view"
  }
}

resource "kubernetes_cluster_role_binding" "d" {
  metadata {
    # ok: tf-k8s-cluster-admin
    name = "cluster-admin"
  }
  role_ref {
    kind = "ClusterRole"
    name = "edit"
  }
}
