# ruleid: tf-aws-neptune-log-export-missing
resource "aws_neptune_cluster" "orders" {
  engine = "neptune"
  enable_cloudwatch_logs_exports = ["audit"]
}

resource "aws_neptune_cluster" "reports" {
  engine = "neptune"
  # ruleid: tf-aws-neptune-log-export-missing
  enable_cloudwatch_logs_exports = ["audit"]
}

resource "aws_neptune_cluster" "customers" {
  engine = "neptune"
  # ok: tf-aws-neptune-log-export-missing
  enable_cloudwatch_logs_exports = ["audit"]
}

resource "aws_neptune_cluster" "shared" {
  engine = "neptune"
  # ok: tf-aws-neptune-log-export-missing
  enable_cloudwatch_logs_exports = var.enable_cloudwatch_logs_exports
}
