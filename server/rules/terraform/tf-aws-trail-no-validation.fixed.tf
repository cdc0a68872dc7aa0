# ruleid: tf-aws-trail-no-validation
resource "aws_cloudtrail" "orders" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  enable_log_file_validation = true
}

resource "aws_cloudtrail" "reports" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ruleid: tf-aws-trail-no-validation
  enable_log_file_validation = true
}

resource "aws_cloudtrail" "customers" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-no-validation
  enable_log_file_validation = true
}

resource "aws_cloudtrail" "shared" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-no-validation
  enable_log_file_validation = var.enable_log_file_validation
}
