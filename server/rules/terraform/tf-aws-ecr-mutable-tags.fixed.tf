# ruleid: tf-aws-ecr-mutable-tags
resource "aws_ecr_repository" "orders" {
  name = "shop"
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_ecr_repository" "reports" {
  name = "shop"
  # ruleid: tf-aws-ecr-mutable-tags
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_ecr_repository" "customers" {
  name = "shop"
  # ok: tf-aws-ecr-mutable-tags
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_ecr_repository" "shared" {
  name = "shop"
  # ok: tf-aws-ecr-mutable-tags
  image_tag_mutability = var.image_tag_mutability
}
