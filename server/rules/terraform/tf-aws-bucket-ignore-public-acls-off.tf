# ruleid: tf-aws-bucket-ignore-public-acls-off
resource "aws_s3_bucket_public_access_block" "orders" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "reports" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ruleid: tf-aws-bucket-ignore-public-acls-off
  ignore_public_acls = false
}

resource "aws_s3_bucket_public_access_block" "customers" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-ignore-public-acls-off
  ignore_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "shared" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-ignore-public-acls-off
  ignore_public_acls = var.ignore_public_acls
}
