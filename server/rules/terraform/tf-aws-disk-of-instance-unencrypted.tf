resource "aws_instance" "shop" {
  ami = var.ami
  # ruleid: tf-aws-disk-of-instance-unencrypted
  root_block_device {
    volume_size = 40
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    # ruleid: tf-aws-disk-of-instance-unencrypted
    encrypted   = false
  }
}

resource "aws_instance" "office" {
  ami = var.ami
  # ok: tf-aws-disk-of-instance-unencrypted
  root_block_device {
    volume_size = 40
    encrypted   = true
  }
  # ok: tf-aws-disk-of-instance-unencrypted
  ebs_block_device {
    device_name = "/dev/sdf"
    snapshot_id = var.snapshot
  }
}
