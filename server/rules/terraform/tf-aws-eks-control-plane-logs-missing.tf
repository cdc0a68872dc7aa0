# ruleid: tf-aws-eks-control-plane-logs-missing
resource "aws_eks_cluster" "orders" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
}

resource "aws_eks_cluster" "reports" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  # ruleid: tf-aws-eks-control-plane-logs-missing
  enabled_cluster_log_types = []
}

resource "aws_eks_cluster" "customers" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  # ok: tf-aws-eks-control-plane-logs-missing
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
}

resource "aws_eks_cluster" "shared" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  # ok: tf-aws-eks-control-plane-logs-missing
  enabled_cluster_log_types = var.enabled_cluster_log_types
}
