# ruleid: tf-aws-ecr-no-scan
resource "aws_ecr_repository" "orders" {
  name = "shop"
}

resource "aws_ecr_repository" "reports" {
  name = "shop"
  image_scanning_configuration {
    # ruleid: tf-aws-ecr-no-scan
    scan_on_push = false
  }
}

resource "aws_ecr_repository" "customers" {
  name = "shop"
  image_scanning_configuration {
    # ok: tf-aws-ecr-no-scan
    scan_on_push = true
  }
}

resource "aws_ecr_repository" "shared" {
  name = "shop"
  image_scanning_configuration {
    # ok: tf-aws-ecr-no-scan
    scan_on_push = var.scan_on_push
  }
}
