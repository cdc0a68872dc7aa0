# ruleid: tf-aws-trail-one-region
resource "aws_cloudtrail" "orders" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "reports" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ruleid: tf-aws-trail-one-region
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "customers" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-one-region
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "shared" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
  # ok: tf-aws-trail-one-region
  is_multi_region_trail = var.is_multi_region_trail
}
