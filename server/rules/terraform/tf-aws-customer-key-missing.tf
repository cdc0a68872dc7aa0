# ruleid: tf-aws-customer-key-missing
resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = aws_s3_bucket.trail.id
}

# ruleid: tf-aws-customer-key-missing
resource "aws_dynamodb_table" "orders" {
  name     = "orders"
  hash_key = "id"
}

# ok: tf-aws-customer-key-missing
resource "aws_cloudtrail" "organisation" {
  name           = "organisation"
  s3_bucket_name = aws_s3_bucket.trail.id
  kms_key_id     = aws_kms_key.trail.arn
}

# ok: tf-aws-customer-key-missing
resource "aws_dynamodb_table" "customers" {
  name     = "customers"
  hash_key = "id"
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.tables.arn
  }
}

# ok: tf-aws-customer-key-missing
resource "aws_ssm_parameter" "region" {
  name  = "region"
  type  = "String"
  value = "eu-west-1"
}
