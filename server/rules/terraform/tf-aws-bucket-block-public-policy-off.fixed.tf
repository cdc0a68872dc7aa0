# ruleid: tf-aws-bucket-block-public-policy-off
resource "aws_s3_bucket_public_access_block" "orders" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  block_public_policy = true
}

resource "aws_s3_bucket_public_access_block" "reports" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ruleid: tf-aws-bucket-block-public-policy-off
  block_public_policy = true
}

resource "aws_s3_bucket_public_access_block" "customers" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-block-public-policy-off
  block_public_policy = true
}

resource "aws_s3_bucket_public_access_block" "shared" {
  bucket            = aws_s3_bucket.invoices.id
  block_public_acls = true
  # ok: tf-aws-bucket-block-public-policy-off
  block_public_policy = var.block_public_policy
}
