# ruleid: tf-aws-bucket-public-access-allowed
resource "aws_s3_bucket_public_access_block" "orders" {
  bucket = aws_s3_bucket.invoices.id
}

resource "aws_s3_bucket_public_access_block" "reports" {
  bucket = aws_s3_bucket.invoices.id
  # ruleid: tf-aws-bucket-public-access-allowed
  block_public_acls = false
}

resource "aws_s3_bucket_public_access_block" "customers" {
  bucket = aws_s3_bucket.invoices.id
  # ok: tf-aws-bucket-public-access-allowed
  block_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "shared" {
  bucket = aws_s3_bucket.invoices.id
  # ok: tf-aws-bucket-public-access-allowed
  block_public_acls = var.block_public_acls
}
