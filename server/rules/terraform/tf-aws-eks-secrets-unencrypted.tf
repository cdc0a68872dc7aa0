# ruleid: tf-aws-eks-secrets-unencrypted
resource "aws_eks_cluster" "orders" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
}

# ruleid: tf-aws-eks-secrets-unencrypted
resource "aws_eks_cluster" "reports" {
  name = "office"
}

resource "aws_eks_cluster" "customers" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  encryption_config {
    # ok: tf-aws-eks-secrets-unencrypted
    resources = ["secrets"]
  }
}

resource "aws_eks_cluster" "shared" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  encryption_config {
    # ok: tf-aws-eks-secrets-unencrypted
    resources = var.resources
  }
}
