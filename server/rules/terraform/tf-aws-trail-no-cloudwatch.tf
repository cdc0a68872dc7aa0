# ruleid: tf-aws-trail-no-cloudwatch
resource "aws_cloudtrail" "orders" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
}

# ruleid: tf-aws-trail-no-cloudwatch
resource "aws_cloudtrail" "reports" {
  name = "data"
}

resource "aws_cloudtrail" "customers" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-no-cloudwatch
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
}

resource "aws_cloudtrail" "shared" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-no-cloudwatch
  cloud_watch_logs_group_arn = var.cloud_watch_logs_group_arn
}
