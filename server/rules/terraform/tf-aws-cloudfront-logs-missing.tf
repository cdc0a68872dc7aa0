# ruleid: tf-aws-cloudfront-logs-missing
resource "aws_cloudfront_distribution" "orders" {
  enabled = true
}

# ruleid: tf-aws-cloudfront-logs-missing
resource "aws_cloudfront_distribution" "reports" {
  enabled         = true
  is_ipv6_enabled = true
}

resource "aws_cloudfront_distribution" "customers" {
  enabled = true
  logging_config {
    # ok: tf-aws-cloudfront-logs-missing
    bucket = aws_s3_bucket.logs.bucket_domain_name
  }
}

resource "aws_cloudfront_distribution" "shared" {
  enabled = true
  logging_config {
    # ok: tf-aws-cloudfront-logs-missing
    bucket = var.bucket
  }
}
