# ruleid: tf-aws-eks-public-endpoint
resource "aws_eks_cluster" "orders" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
}

resource "aws_eks_cluster" "reports" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    # ruleid: tf-aws-eks-public-endpoint
    public_access_cidrs = ["0.0.0.0/0"]
  }
}

resource "aws_eks_cluster" "customers" {
  name     = "shop"
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    # ok: tf-aws-eks-public-endpoint
    public_access_cidrs = ["198.51.100.0/24"]
  }
}

# ok: tf-aws-eks-public-endpoint
resource "aws_eks_cluster" "shared" {
  name     = "office"
  role_arn = aws_iam_role.cluster.arn
  vpc_config {
    subnet_ids             = var.subnets
    endpoint_public_access = false
  }
}
